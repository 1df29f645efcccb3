using System.Reflection;

namespace Twinscript.Cli.Preview;

/// <summary>The preview's own scripts and styles, part of the program.</summary>
internal static class EmbeddedFile
{
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
