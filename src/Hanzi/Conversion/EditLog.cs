namespace Hanzi;

/// <summary>What the passes of one conversion replaced, one list for each pass.</summary>
/// <param name="reasons">Whether matches are kept with their dictionary entries, also those that change nothing.</param>
internal sealed class EditLog(bool reasons)
{
    private readonly List<List<Edit>> _passes = [];

    public bool Reasons => reasons;

    /// <summary>Opens the list of a pass; passes are strung from the last to the first.</summary>
    public List<Edit> Open()
    {
        var edits = new List<Edit>();
        _passes.Insert(0, edits);
        return edits;
    }

    /// <summary>From the source to the result.</summary>
    public List<Edit> Composed() => _passes.Aggregate(new List<Edit>(), Edit.Compose);
}
