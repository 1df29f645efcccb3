using System.IO.Compression;
using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Hosting;

public sealed class CompressedCopiesTests
{
    [Fact]
    public async Task On_request_every_text_file_that_shrinks_has_two_compressed_neighbours()
    {
        using var tiny = new TinySite(
            $"-- input/index.md --\n{string.Concat(Enumerable.Repeat("重複的字句。", 100))}\n-- input/static/tiny.txt --\nx\n-- "
                + $"input/static/picture.png --\n{new string('x', 500)}\n");
        var plain = await tiny.BuildAsync(cancellation: TestContext.Current.CancellationToken);
        var site = await tiny.BuildAsync(
            new BuildOptions { WorkingFolder = "", Precompress = true }, TestContext.Current.CancellationToken);
        var page = site.Files["zh-hans/index.html"];

        Assert.DoesNotContain(plain.Files.Keys, f =>
            f.EndsWith(".br", StringComparison.Ordinal) || f.EndsWith(".gz", StringComparison.Ordinal));
        Assert.Equal(page, Read(new BrotliStream(new MemoryStream(site.Files["zh-hans/index.html.br"]), CompressionMode.Decompress)));
        Assert.Equal(page, Read(new GZipStream(new MemoryStream(site.Files["zh-hans/index.html.gz"]), CompressionMode.Decompress)));
        Assert.DoesNotContain("tiny.txt.gz", site.Files.Keys);
        Assert.DoesNotContain("picture.png.br", site.Files.Keys);
    }

    private static byte[] Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        stream.Dispose();
        return copy.ToArray();
    }
}
