using NetVips;

namespace Twinscript.Tests.Pictures;

/// <summary>Pictures drawn by the tests themselves.</summary>
internal static class TestPicture
{
    public static byte[] Jpeg(int width, int height) => Photo(width, height).JpegsaveBuffer(q: 90);

    public static byte[] Png(int width, int height) => Photo(width, height).PngsaveBuffer();

    public static byte[] Tiff(int width, int height) => Photo(width, height).TiffsaveBuffer();

    /// <summary>Held sideways (the camera says: turn by 90°), with the place it was taken at.</summary>
    public static byte[] FromCamera(int width, int height) => Photo(width, height).Mutate(image =>
    {
        image.Set(GValue.GIntType, "orientation", 6);
        image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "25/1 2/1 3/1");
        image.Set(GValue.GStrType, "exif-ifd0-Model", "Cam");
    }).JpegsaveBuffer(q: 90);

    public static byte[] MovingGif(int width, int height)
    {
        using var frames = Image.Arrayjoin([Photo(width, height), Photo(width, height).Invert()], across: 1);
        return frames.Mutate(image => image.Set(GValue.GIntType, "page-height", height)).GifsaveBuffer();
    }

    public static Image Read(byte[] bytes) => Image.NewFromBuffer(bytes, failOn: Enums.FailOn.Error);

    /// <summary>Colours that change slowly, with a little grain.</summary>
    private static Image Photo(int width, int height)
    {
        var place = Image.Xyz(width, height);
        var grain = Image.Gaussnoise(width, height, sigma: 2, mean: 0, seed: 1);
        var (red, green, blue) = (
            (place[0] * 200 / width) + 30 + grain, (place[1] * 180 / height) + 40 + grain, ((place[0] + place[1]) / 9).Sin() * 50 + 110);
        return red.Bandjoin(green, blue).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
