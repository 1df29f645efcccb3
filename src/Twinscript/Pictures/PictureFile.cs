namespace Twinscript.Pictures;

/// <summary>One size of a picture in one format.</summary>
internal sealed record PictureFile(PictureFormat Format, int Width, int Height, ReadOnlyMemory<byte> Bytes);
