using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Khabar.V1;

namespace Khabar.Gateway.Search;

/// <summary>Highlighted text as HTML.</summary>
static class HighlightHtml
{
    // Everything that could be markup is escaped; letters of every script stay as they are.
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text with matches in <c>em</c>, escaped so that it can stand in an element or a quoted attribute.</summary>
    public static string Render(HighlightedText? highlighted)
    {
        if (highlighted is null) return "";
        var html = new StringBuilder(highlighted.Text.Length + 16 * highlighted.Matches.Count);
        var done = 0;
        foreach (var match in highlighted.Matches)
        {
            html.Append(Encoder.Encode(highlighted.Text[done..match.Start]));
            html.Append("<em>").Append(Encoder.Encode(highlighted.Text[match.Start..match.End])).Append("</em>");
            done = match.End;
        }
        return html.Append(Encoder.Encode(highlighted.Text[done..])).ToString();
    }
}
