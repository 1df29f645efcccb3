namespace Hanzi;

/// <summary>A conversion as OpenCC's JSON describes it, with its dictionaries read.</summary>
/// <param name="Name">The name in the file, or the configuration's own.</param>
/// <param name="Normalization">Run over the whole text first, without segmentation.</param>
/// <param name="Segmentation">Decides the segments no later match may cross; null makes the whole text one segment.</param>
/// <param name="Chain">The steps each segment goes through.</param>
internal sealed record Configuration(
    string Name,
    IReadOnlyList<DictionaryTree> Normalization,
    DictionaryTree? Segmentation,
    IReadOnlyList<DictionaryTree> Chain);
