using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>How far a site trusts the HTML in its pages.</summary>
internal enum HtmlTrust
{
    /// <summary>Any HTML is published, and the content policy keeps its scripts from running.</summary>
    AsWritten,

    /// <summary>Any HTML is published, and its own scripts and styles are named in the policy.</summary>
    Trusted,

    /// <summary>Only HTML that can't run anything is published.</summary>
    Safe,
}

internal static class HtmlTrustReader
{
    public static HtmlTrust Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        var written = root.Text("html");
        if (written is not (null or "trusted" or "safe"))
        {
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType, $"'html' must be 'trusted' or 'safe', not '{written}'. Leave it out to publish HTML as it "
                    + "is written without letting its scripts run.",
                root.SpanOf("html"));
        }
        // A wish that can't be read must not open what it may have meant to close.
        return written switch { null => HtmlTrust.AsWritten, "trusted" => HtmlTrust.Trusted, _ => HtmlTrust.Safe };
    }
}
