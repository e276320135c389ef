using System.Text;

namespace Khabar.Extraction.Tests.Safety;

/// <summary>Pages that aim at what parsers and readers do for every tag, text or attribute: walking up, reopening, looking ahead.</summary>
static class HostilePages
{
    /// <summary>What is hidden behind the trap.</summary>
    public const string Story = "<p>The harbour master opened the new quay on Monday, and forty boats moored there before the evening tide came in.</p>";

    const int Large = 10_000_000;
    const int Medium = 3_000_000;

    public static readonly Dictionary<string, Func<string>> All = new()
    {
        ["ten megabytes of paragraphs"] = () => Repeat(Story, Large),
        ["ten megabytes of one text"] = () => "<p>" + Repeat("word and ", Large),
        ["ten megabytes of one word"] = () => "<p>" + new string('x', Large),
        ["ten megabytes of tags"] = () => Repeat("<div>", Large),
        ["ten megabytes of drawings that do not close"] = () => Repeat("<svg>", Large) + Story,
        ["drawings within drawings"] = () => Repeat("<svg><svg></svg>", Medium) + Story,
        ["a hundred thousand nested divisions"] = () => Repeat("<div>", 500_000) + Story + Repeat("</div>", 600_000),
        ["nested divisions with paragraphs"] = () => Repeat("<div><p>", Medium) + Story,
        ["nested tables"] = () => Repeat("<table><tr><td>", Medium) + Story,
        ["tables that do not close"] = () => Repeat("<table><tr>x", Medium) + Story,
        ["text that tables cannot hold"] = () => "<table>" + Repeat("x<b>y</b>", Medium) + Story,
        ["rows with text between them"] = () => "<table>" + Repeat("x<tr>", Medium) + Story,
        ["cells that do not close"] = () => "<table>" + Repeat("<td>x<p>y", Medium) + Story,
        ["tables of data"] = () => Repeat("<table><tr><td>a<td>b<tr><td>c<td>d</table>", Medium) + Story,
        ["nested lists"] = () => Repeat("<ul><li>x", Medium) + Story,
        ["nested definitions"] = () => Repeat("<dl><dt>a<dd>b", Medium) + Story,
        ["a million siblings"] = () => "<p>" + Repeat("<i>x</i>", 8_000_000) + Story,
        ["line breaks without end"] = () => "<p>" + Repeat("x<br>", Medium) + Story,
        ["formatting without end"] = () => Repeat("<b><i><font size=1>", 1_000_000) + Repeat("<p>x", Medium) + Story,
        ["formatting with attributes that differ"] = () => string.Concat(Enumerable.Range(0, 5000).Select(i => $"<b id=a{i}>")) + Repeat("<p>x", Medium) + Story,
        ["formatting closed out of turn"] = () => Repeat("<b><p>x</b>y", Medium) + Story,
        ["links closed out of turn"] = () => Repeat("<a><div>x</a>", Medium) + Story,
        ["formatting closed out of turn, deep"] = () => Repeat("<b><div>", 3200) + Repeat("</b>x<b>", Medium) + Story,
        ["endless attributes"] = () => "<div " + string.Concat(Enumerable.Range(0, 500_000).Select(i => $"a{i}=1 ")) + ">" + Story,
        ["many attributes in many tags"] = () => Repeat("<div " + string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}=1 ")) + "></div>", Medium) + Story,
        ["an attribute of ten megabytes"] = () => "<div class=\"" + Repeat("body ", Large) + "\">" + Story,
        ["entities without end"] = () => "<!DOCTYPE html [" + string.Concat(Enumerable.Range(0, 50).Select(i => $"<!ENTITY e{i + 1} \"&e{i};&e{i};\">")) + "]><p>&e50;" + Repeat("&amp;&nbsp;&#x41;", Medium) + Story,
        ["links without end"] = () => Repeat("<a href=x>y", Medium) + Story,
        ["comments that do not close"] = () => Story + Repeat("<!-- ", Medium),
        ["comments that seem to close"] = () => Story + Repeat("<!-- --!> ", Medium) + "-->",
        ["quotes that do not close"] = () => Story + Repeat("<a href=\"", Medium),
        ["open brackets"] = () => Story + Repeat("<", Medium),
        ["scripts that hide their ends"] = () => Repeat("<script><!--</script>", Medium) + Story,
        ["scripts that hold JSON without end"] = () => "<script type=\"application/ld+json\">" + Repeat("[", 500_000) + "</script>" + Story,
        ["many JSON articles"] = () => Repeat("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>", Medium) + Story,
        ["metadata without end"] = () => Repeat("<meta property=og:title content=x><time itemprop=author datetime=2020>x</time>", Medium) + Story,
        ["options without end"] = () => "<select>" + Repeat("<option>x", Medium) + Story,
        ["templates and formulas without end"] = () => Repeat("<template>", Medium) + Repeat("<math><mi>x", Medium) + Story,
        ["templates within templates"] = () => Repeat("<template><td>", Medium) + Repeat("</template>", Medium) + Story,
        ["templates that close"] = () => "<table>" + Repeat("<template><td>x</template>", Medium) + "</table>" + Story,
        ["attributes without spaces"] = () => Repeat("<p class=\"x\"data-a=\"y\"id=\"z\"data-b>", Medium) + Story,
        ["NULs"] = () => "<p>" + new string('\0', Large) + Story,
    };

    static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, length / text.Length).ToString();
}
