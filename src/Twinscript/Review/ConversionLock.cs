using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>
/// Every sentence with its conversion at the time the lock was written. A later dictionary, glossary or configuration is compared with it;
/// sentences edited since then count as new, not as changed.
/// </summary>
internal sealed class ConversionLock
{
    public const string FileName = "conversion.lock";

    private const string Heading = "# What the conversion made of each sentence. Written by 'twinscript review --lock'.";

    private readonly Dictionary<(string Page, string Script, string Source), string> _published = [];

    /// <summary>Reads a lock; lines that are none are passed over, so that a merge conflict loses nothing else.</summary>
    public static ConversionLock Parse(string text)
    {
        var found = new ConversionLock();
        var (page, script) = ("", "");
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("@ ", StringComparison.Ordinal) && line.LastIndexOf(' ') is var space and > 2)
                (page, script) = (line[2..space], line[(space + 1)..].TrimEnd('\r'));
            else if (line.IndexOf('\t', StringComparison.Ordinal) is var tab and > 0)
                found._published[(page, script, line[..tab])] = line[(tab + 1)..].TrimEnd('\r');
        }
        return found;
    }

    public static string Write(IEnumerable<PublishedSentence> sentences)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var part in sentences.GroupBy(s => (s.Page, s.Script)))
        {
            text.Append(CultureInfo.InvariantCulture, $"@ {part.Key.Page} {part.Key.Script}\n");
            foreach (var sentence in part.DistinctBy(s => s.Source, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{Hash(sentence.Source)}\t{OneLine(sentence.Published)}\n");
        }
        return text.ToString();
    }

    /// <summary>The sentences that stand as they stood and are published otherwise.</summary>
    public IEnumerable<(PublishedSentence Sentence, string Before)> Changes(IEnumerable<PublishedSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (_published.TryGetValue((sentence.Page, sentence.Script, Hash(sentence.Source)), out var before)
                && before != OneLine(sentence.Published))
                yield return (sentence, before);
        }
    }

    /// <summary>Every sentence of a site as it is published now, in the order of pages, scripts and places.</summary>
    public static IEnumerable<PublishedSentence> Sentences(ReviewedSite site, DiagnosticBag diagnostics)
    {
        foreach (var page in site.Pages(diagnostics))
        {
            foreach (var script in site.Configuration.Scripts.Where(s => ConversionReview.Converts(page, s)))
            {
                var converter = site.Glossary.Over(
                    new DictionaryTextConverter(ScriptConverters.Converts(page.SourceScript, script)),
                    page.SourceScript,
                    script.RulesTag,
                    page.FrontMatter.Conversions);
                foreach (var prose in page.Prose)
                {
                    foreach (var range in Review.Sentences.Of(prose.Text))
                    {
                        var source = prose.Text[range];
                        if (source.AsSpan().Trim().Length > 0)
                            yield return new(
                                page.Path.Value,
                                script.Tag,
                                page.Text.Span(prose.Offsets[range.Start.Value]),
                                source,
                                converter.Convert(source));
                    }
                }
            }
        }
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

    private static string Hash(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..12];
}

/// <summary>A sentence as written and as published in one script.</summary>
internal sealed record PublishedSentence(string Page, string Script, SourceSpan Span, string Source, string Published);
