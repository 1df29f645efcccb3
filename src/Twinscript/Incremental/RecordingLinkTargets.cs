using Twinscript.Documents;
using Twinscript.Markdown;

namespace Twinscript.Incremental;

/// <summary>Writes down what the rendering of one page asks.</summary>
internal sealed class RecordingLinkTargets(ILinkTargets targets) : ILinkTargets
{
    private readonly HashSet<Question> _asked = [];

    public IReadOnlyCollection<Question> Asked => _asked;

    // Names for suggestions go into diagnostics only, and a page with any is not remembered.
    public IEnumerable<string> Pages => targets.Pages;

    public bool IsPage(SourcePath path) => Ask(QuestionKind.IsPage, path, targets.IsPage(path));

    public bool Exists(SourcePath file) => Ask(QuestionKind.Exists, file, targets.Exists(file));

    public string? ReadSvg(SourcePath file, out string? problem)
    {
        var text = targets.ReadSvg(file, out problem);
        _asked.Add(new(QuestionKind.SvgText, file.Value, AnswerOf(text)));
        return text;
    }

    public ShownPicture? Picture(SourcePath file, out string? problem)
    {
        var picture = targets.Picture(file, out problem);
        _asked.Add(new(QuestionKind.Picture, file.Value, AnswerOf(picture)));
        return picture;
    }

    public string? WholePicture(SourcePath file, out string? problem)
    {
        var address = targets.WholePicture(file, out problem);
        _asked.Add(new(QuestionKind.WholePicture, file.Value, AnswerOf(address)));
        return address;
    }

    /// <summary>Whether the site would still answer so.</summary>
    public static bool Holds(in Question question, ILinkTargets targets)
    {
        var path = new SourcePath(question.Subject);
        return question.Answer == question.Kind switch
        {
            QuestionKind.IsPage => AnswerOf(targets.IsPage(path)),
            QuestionKind.Exists => AnswerOf(targets.Exists(path)),
            QuestionKind.Picture => AnswerOf(targets.Picture(path, out _)),
            QuestionKind.WholePicture => AnswerOf(targets.WholePicture(path, out _)),
            _ => AnswerOf(targets.Exists(path) ? targets.ReadSvg(path, out _) : null),
        };
    }

    private bool Ask(QuestionKind kind, SourcePath path, bool answer)
    {
        _asked.Add(new(kind, path.Value, AnswerOf(answer)));
        return answer;
    }

    private static string AnswerOf(bool answer) => answer ? "yes" : "no";

    private static string AnswerOf(ShownPicture? picture) =>
        picture is null
            ? ""
            : Digest.Of([
                picture.Url,
                picture.Sizes,
                $"{picture.Width}×{picture.Height}",
                .. picture.Sources.SelectMany(s => new[] { s.Type, s.SourceSet }),
            ]).ToString();

    private static string AnswerOf(string? text) => text is null ? "" : Digest.Of(text).ToString();
}
