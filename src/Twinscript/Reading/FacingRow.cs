namespace Twinscript.Reading;

/// <summary>The HTML that stands at one height on both sides.</summary>
/// <param name="Own">HTML; empty when only the other side has something here.</param>
/// <param name="Other">HTML; empty when only this side has.</param>
/// <param name="Same">Whether both sides would show one thing twice, such as a picture or code.</param>
internal sealed record FacingRow(string Own, string Other, bool Same);
