using System.Text;
using Markdig.Syntax.Inlines;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown.Html;

/// <summary>What stands for a tag inside HTML that the author wrote, where Markdown makes no markup of it.</summary>
internal static class TagHtmlText
{
    public static string Of(Tag tag) => tag.Meaning switch
    {
        TagMeaning.Address when tag.Form == TagForm.Value => Escape(tag.Rest),
        TagMeaning.Page when tag.Address is { } address => Escape(address),
        TagMeaning.Page => Escape(TagLink.NameOf(tag).Name),
        TagMeaning.Address => Escape(tag.Arguments.At(0) ?? ""),
        TagMeaning.Note or TagMeaning.Fold or TagMeaning.Tab or TagMeaning.Titled or TagMeaning.Quote =>
            Escape(tag.Role == TagRole.Close ? "" : TagWords.Title(tag) ?? ""),
        TagMeaning.Code => Escape(tag.Enclosed ?? (tag.Role == TagRole.Close ? "" : tag.Written)),
        TagMeaning.Link when TagLink.Of(tag) is { } inline => Escape(WordsOf(inline)),
        TagMeaning.Figure when TagPicture.Of(tag) is { } picture => Escape(InlineText.Of(picture)),
        TagMeaning.Video when TagVideo.Of(tag) is { } video => Escape(WordsOf(video)),
        TagMeaning.Link or TagMeaning.Figure or TagMeaning.Video or TagMeaning.Contents => "",
        _ => Escape(TagWords.Of(tag)),
    };

    private static string WordsOf(Inline inline) => inline is LinkInline link ? InlineText.Of(link) : InlineText.Leaf(inline) ?? "";

    private static string Escape(string text) => HtmlText.Append(new StringBuilder(), text).ToString();
}
