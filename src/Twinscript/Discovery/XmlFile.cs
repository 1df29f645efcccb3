using System.Text;
using System.Xml;
using Twinscript.Documents;

namespace Twinscript.Discovery;

internal static class XmlFile
{
    public static Content Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(
            bytes,
            new()
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",
                CloseOutput = false,
            }))
        {
            writer.WriteStartDocument();
            write(writer);
            writer.WriteEndDocument();
        }
        bytes.WriteByte((byte)'\n');
        return Content.Of(bytes.ToArray()).Fixed();
    }
}
