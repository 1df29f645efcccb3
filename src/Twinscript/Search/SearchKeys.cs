using Twinscript.Documents;

namespace Twinscript.Search;

internal static class SearchKeys
{
    /// <summary>On the file a reader's search begins with: the tag of the script it is for.</summary>
    public static readonly Key<string> Script = new("script of the search index");

    /// <summary>On the same file: the tables it begins with.</summary>
    public static readonly Key<SearchForms> Forms = new("forms of the search index");
}
