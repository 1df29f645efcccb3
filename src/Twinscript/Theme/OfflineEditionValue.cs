using Fluid.Values;
using Twinscript.Offline;

namespace Twinscript.Theme;

/// <summary>A file readers can take away.</summary>
internal sealed class OfflineEditionValue(OfflineEdition edition, Action<string> report) : TemplateObject("edition", report)
{
    public static FluidValue Of(OfflineEdition? edition, Action<string> report) => edition is null ? NilValue.Instance : new OfflineEditionValue(edition, report);

    protected override FluidValue? Get(string name) => name switch
    {
        "url" => Text(edition.Url),
        "bytes" => Bytes(),
        "size" => Text(FileSize.Readable(edition.Bytes)),
        _ => null,
    };

    private NumberValue Bytes()
    {
        TemplateReads.Note(TemplateReads.Bytes);
        return NumberValue.Create(edition.Bytes);
    }
}
