using Twinscript.Documents;
using Xunit;

namespace Twinscript.Tests.Documents;

public sealed class FileSizeTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1 KB")]
    [InlineData(326_803, "327 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1.0 MB")]
    [InlineData(1_440_000, "1.4 MB")]
    public void Sizes_read_as_shops_and_file_managers_write_them(long bytes, string text) =>
        Assert.Equal(text, FileSize.Readable(bytes));
}
