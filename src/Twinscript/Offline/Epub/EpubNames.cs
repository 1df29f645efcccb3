using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Twinscript.Offline;

/// <summary>Names within a book: plain ASCII for files, XML names for ids.</summary>
internal static class EpubNames
{
    /// <param name="index">Of the page in the book's order.</param>
    public static string Page(int index) => string.Create(CultureInfo.InvariantCulture, $"page-{index + 1:000}.xhtml");

    /// <summary>XML allows fewer characters in ids than HTML: <c>fn:1</c> becomes <c>fn-3a-1</c>.</summary>
    public static string Id(string id)
    {
        if (id.Length > 0 && XmlConvert.IsStartNCNameChar(id[0]) && id.All(XmlConvert.IsNCNameChar))
            return id;
        var name = new StringBuilder(id.Length + 4);
        foreach (var c in id)
        {
            if (XmlConvert.IsNCNameChar(c) || char.IsSurrogate(c))
                name.Append(c);
            else
                name.Append(CultureInfo.InvariantCulture, $"-{(int)c:x}-");
        }
        return name.Length > 0 && (XmlConvert.IsStartNCNameChar(name[0]) || char.IsSurrogate(name[0])) ? name.ToString() : "_" + name;
    }

    /// <summary>The same for the same site and script, whatever the book holds, so that readers' libraries know a new version.</summary>
    public static string Identifier(string site, string tag)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{site}\n{tag}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
