namespace Twinscript.Engine.Caching;

/// <summary>Notes, while something is made, every question whose answer the result depends on.</summary>
/// <remarks>A recording begins and ends on one thread, so what is recorded must not hand its work to another.</remarks>
internal sealed class Recorder
{
    [ThreadStatic]
    private static Recorder? _current;

    private readonly HashSet<string> _questions = new(StringComparer.Ordinal);

    /// <summary>Questions that were asked within also belong to the recording around it.</summary>
    /// <param name="answers">Of the build that is running.</param>
    /// <param name="subject">The document the work is done for.</param>
    public static (T Result, Dependencies Dependencies) During<T>(Func<T> make, Answers answers, object? subject = null)
    {
        var (result, questions) = During(make);
        return (result, Dependencies.Of(questions, answers, subject));
    }

    /// <inheritdoc cref="During{T}(Func{T}, Answers, object?)"/>
    public static (T Result, Questions Questions) During<T>(Func<T> make)
    {
        var outer = _current;
        var recorder = new Recorder();
        _current = recorder;
        try
        {
            return (make(), Questions.Of(recorder._questions));
        }
        finally
        {
            _current = outer;
            outer?._questions.UnionWith(recorder._questions);
        }
    }

    /// <param name="question">A kind, a colon, and what is asked about: <c>file:/site/input/index.md</c>.</param>
    public static void Note(string question) => _current?._questions.Add(question);

    /// <summary>The same without putting the parts together when there is no recording.</summary>
    public static void Note(string kind, string asked)
    {
        if (_current is { } recorder)
            recorder._questions.Add(kind + Questions.KindEnd + asked);
    }

    /// <summary>Questions that were recorded before, of a result that is used again.</summary>
    public static void Note(Questions questions) => _current?._questions.UnionWith(questions.All);
}
