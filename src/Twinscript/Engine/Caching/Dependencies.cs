using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>The dependencies of a result beside its document: the questions asked meanwhile, and a digest of all answers.</summary>
internal sealed record Dependencies(Questions Questions, Digest Answered)
{
    public static Dependencies Of(Questions questions, Answers answers, object? subject) => new(questions, answers.To(questions, subject));

    /// <summary>Whether the current build gives the same answers.</summary>
    public bool Hold(Answers answers, object? subject) => answers.To(Questions, subject) == Answered;
}
