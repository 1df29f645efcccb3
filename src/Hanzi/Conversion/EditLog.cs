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

    /// <summary>Empties the lists before another text.</summary>
    public void Clear()
    {
        foreach (var pass in _passes)
            pass.Clear();
    }

    /// <summary>From the source to the result.</summary>
    /// <returns>Valid until the log is cleared.</returns>
    public List<Edit> Composed()
    {
        var composed = _passes.Count == 0 ? [] : _passes[0];
        for (var i = 1; i < _passes.Count; i++)
            composed = Edit.Compose(composed, _passes[i]);
        return composed;
    }
}
