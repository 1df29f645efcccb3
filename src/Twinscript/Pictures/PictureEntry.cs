namespace Twinscript.Pictures;

/// <summary>A picture as one run of bytes, for the cache.</summary>
internal static class PictureEntry
{
    public static byte[] Write(Picture picture)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(picture.Sources.Count);
            foreach (var file in picture.Files)
            {
                writer.Write((int)file.Format);
                writer.Write(file.Width);
                writer.Write(file.Height);
                writer.Write(file.Bytes.Length);
                writer.Write(file.Bytes.Span);
            }
        }
        return stream.ToArray();
    }

    public static Picture Read(byte[] entry)
    {
        using var reader = new BinaryReader(new MemoryStream(entry));
        var sources = new PictureFile[reader.ReadInt32()];
        for (var i = 0; i < sources.Length; i++)
            sources[i] = File(reader);
        return new(File(reader), sources);
    }

    private static PictureFile File(BinaryReader reader)
    {
        var format = (PictureFormat)reader.ReadInt32();
        var (width, height) = (reader.ReadInt32(), reader.ReadInt32());
        return new(format, width, height, reader.ReadBytes(reader.ReadInt32()));
    }
}
