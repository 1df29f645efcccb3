using System.Text;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>
/// Drawings with words in them that lie in files of their own. On a site whose pages are built anew in the browser they stay as they are:
/// there a script names them, and they would change back.
/// </summary>
internal sealed class MirroredDrawings : IMirroredFileKind
{
    private const int MostBytes = 8 * 1024 * 1024;

    public IEnumerable<MirroredFile> Mirror(IMirrorTree tree)
    {
        if (PageFrameworks.Of(tree) != PageFramework.None)
            yield break;
        foreach (var file in tree.Files.Where(f => f.Value.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)))
        {
            if (tree.Read(file) is { Length: < MostBytes } bytes && Encoding.UTF8.GetString(bytes) is var text && HanText.IsIn(text)
                && !text.Contains('\uFFFD', StringComparison.Ordinal)
                && tree.ConvertHtml(text) is var converted && converted != text)
                yield return new(file, new($"{tree.Folder}/{file}"), Encoding.UTF8.GetBytes(converted));
        }
    }
}
