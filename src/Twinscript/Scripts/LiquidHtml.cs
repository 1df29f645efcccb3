using System.Text;

namespace Twinscript.Scripts;

/// <summary>Converts the words of a Liquid template and leaves its code alone, wherever in the HTML it stands.</summary>
internal static class LiquidHtml
{
    /// <summary>
    /// Stands for one piece of template code while the HTML around it is read. A noncharacter, so it is in no text; it ends
    /// names in a tag as a space does, since <c>&lt;p{% if x %} hidden{% endif %}&gt;</c> is a paragraph.
    /// </summary>
    public const char Hole = '\uFDD1';

    /// <param name="target">Its <see cref="IScriptTarget.Resolve"/> is asked for references written in the template's own HTML.</param>
    public static string ConvertTemplate(string liquid, string sourceTag, IScriptTarget target)
    {
        var code = new List<Range>();
        var html = new StringBuilder(liquid.Length);
        var at = 0;
        while (LiquidCode.Find(liquid, at) is { } found)
        {
            html.Append(liquid, at, found.Start.Value - at).Append(Hole);
            code.Add(found);
            at = found.End.Value;
        }
        html.Append(liquid, at, liquid.Length - at);

        // Everything in a page keeps its order, so the holes come out in the order they went in.
        var converted = ScriptedHtml.Parse(html.ToString(), sourceTag).Render(target);
        var output = new StringBuilder(converted.Length + liquid.Length);
        var next = 0;
        foreach (var range in converted.AsSpan().Split(Hole))
        {
            if (next > 0)
                output.Append(liquid.AsSpan(code[next - 1]));
            output.Append(converted.AsSpan(range));
            next++;
        }
        return output.ToString();
    }
}
