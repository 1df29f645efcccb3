using System.Runtime.CompilerServices;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>
/// The scripts of pages. A page that its own script builds anew after loading would fall back into the old script: the texts in the
/// scripts are converted too, into copies with names of their own.
/// </summary>
internal sealed class PageScripts : IMirroredFileKind
{
    private readonly ConditionalWeakTable<IMirrorTree, TreeScripts> _trees = [];

    public IEnumerable<MirroredFile> Mirror(IMirrorTree tree) => Of(tree).Copies;

    public string ConvertInline(string script, string type, SitePath page, IMirrorTree tree) => Of(tree).ConvertInline(script, type, page);

    private TreeScripts Of(IMirrorTree tree) => _trees.GetValue(tree, t => new(t));
}
