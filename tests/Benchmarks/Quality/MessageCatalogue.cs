using System.Text;

namespace Benchmarks.Quality;

/// <summary>Reads gettext's compiled catalogues.</summary>
internal static class MessageCatalogue
{
    private const uint Magic = 0x950412de;

    /// <summary>The translations by what they translate.</summary>
    public static Dictionary<string, string> Read(string file)
    {
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length < 20 || BitConverter.ToUInt32(bytes, 0) != Magic)
            return messages;
        // Magic, revision, count, offset of the originals' table, offset of the translations' table.
        var count = BitConverter.ToInt32(bytes, 8);
        for (var i = 0; i < count; i++)
            messages[Text(bytes, BitConverter.ToInt32(bytes, 12) + (8 * i))] = Text(bytes, BitConverter.ToInt32(bytes, 16) + (8 * i));
        return messages;
    }

    private static string Text(byte[] bytes, int entry) =>
        Encoding.UTF8.GetString(bytes, BitConverter.ToInt32(bytes, entry + 4), BitConverter.ToInt32(bytes, entry));
}
