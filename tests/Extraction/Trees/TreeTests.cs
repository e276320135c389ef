using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Khabar.Extraction.Reading;
using Khabar.Extraction.Tests.Safety;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Trees;

/// <summary>The tree of our own nodes is the one that AngleSharp's own document has: the same elements and texts in the same order.</summary>
public sealed class TreeTests(ITestOutputHelper output)
{
    const int Rounds = 200;

    /// <summary>What <see cref="MarkupGuard"/> cuts out with its tags or empties; templates' content is apart in a document.</summary>
    static readonly HashSet<string> Emptied = ["script", "style", "iframe", "svg", "template", Tags.Template];

    [Fact]
    public void Real_pages_have_the_tree_that_the_whole_page_has_in_a_document()
    {
        foreach (var page in RealPages.Read())
            Assert.Equal(Outline(new HtmlParser().ParseDocument(page)), Outline(page));
    }

    [Fact]
    public void Composed_pages_have_the_tree_of_what_the_guard_leaves_of_them()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var page = MutationTests.Compose(random).Replace("<template>", "");
            using var source = PageSource.Copy(page);
            var left = MarkupGuard.Tame(source).Source.Span.ToString();
            Assert.Equal(Outline(new HtmlParser().ParseDocument(left)), Outline(page));
        }
    }

    [Theory]
    [InlineData("<table><tr><td>a<p>b</table>c")]
    [InlineData("<table>x<b>y<tr><td>z</table>")]
    [InlineData("<p><b>one<i>two</b>three</i>four")]
    [InlineData("<a href=1>one<a href=2>two<div>three</a>four")]
    [InlineData("<ul><li>one<li>two<ol><li>three</ul>four")]
    [InlineData("<select><option>a<option>b</select>c<textarea><p>d</textarea>")]
    [InlineData("<svg><foreignObject><p>a</foreignObject><circle/></svg>b")]
    [InlineData("<math><mi>a<annotation-xml encoding='text/html'><p>b</annotation-xml></math>c")]
    [InlineData("<frameset><frame><noframes>a</noframes></frameset>")]
    [InlineData("text <html><head><title>late</title><body class=x>more</body>after")]
    [InlineData("<p>a &amp; b &lt;c&gt; &#1575; &notit; d<br/>e</br>f")]
    [InlineData("<time><svg><style></time>a")]
    [InlineData("<form><form><input type=hidden></form>a</form><button><button>b")]
    [InlineData("<noscript><p>a</noscript><plaintext>b</p>")]
    [InlineData("<div data-x='>' title=\"<p>\" class = a id=b/>c</div><p class=\"x\"hidden>d")]
    [InlineData("<div data-a=\"1\"class=\"b\"data-c=\"2\"id=d data-e = 'f'class=g>h</div><p data-a='1'class=i>j<p data-a/class=k>l<p class=m/data-n=\"o\"id=p>q")]
    public void Broken_markup_is_put_right_as_the_standard_says(string page) =>
        Assert.Equal(Outline(new HtmlParser().ParseDocument(page)), Outline(page));

    [Theory]
    [InlineData("<template><td>a<template><col></template>b")]
    [InlineData("<svg><title><template><td>a")]
    [InlineData("<math><xmp><mi><template><td>a<caption>")]
    [InlineData("<table><template><tr><td>a</template><tr><td>b</table><template><template><p>a</template>a</template>")]
    [InlineData("<select><template><tr></select><td>")]
    public void Templates_hold_nothing_that_is_shown_and_break_nothing(string page) =>
        Assert.DoesNotContain('a', string.Concat(new ArticleExtractor().Extract(Page.FromHtml(page)).Blocks.Select(block => block.Text)));

    /// <summary>Names and texts in document order, white space aside.</summary>
    static string Outline(string page)
    {
        using var source = PageSource.Copy(page);
        var outline = new List<string>();
        var stack = new Stack<MarkupNode>([HtmlReader.Parse(MarkupGuard.Tame(source))]);
        while (stack.TryPop(out var node))
        {
            if (node is MarkupText text)
                Add(outline, text.Data.ToString());
            else if (node is MarkupElement element)
                Add(outline, element.Name.ToString(), element.Attribute("class"));
            if (node is not MarkupElement { Name: "script" or "style" or "iframe" or "svg" or Tags.Template })
                for (var i = node.Count - 1; i >= 0; i--)
                    stack.Push(node[i]);
        }
        return string.Concat(outline);
    }

    static string Outline(IDocument document)
    {
        var outline = new List<string>();
        var stack = new Stack<INode>([document]);
        while (stack.TryPop(out var node))
        {
            if (node is IText text)
                Add(outline, text.Data);
            else if (node is IElement element)
                Add(outline, element.LocalName, Emptied.Contains(element.LocalName) || element.LocalName is "img" or "source" or "picture" ? null : element.GetAttribute("class"));
            if (node is not IElement { LocalName: var name } || !Emptied.Contains(name))
                for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
                    stack.Push(node.ChildNodes[i]);
        }
        return string.Concat(outline);
    }

    static void Add(List<string> outline, string name, string? classes)
    {
        if (!Emptied.Contains(name))
            outline.Add($"\n<{name} {(name is "img" or "source" or "picture" ? "" : classes)}>");
    }

    static void Add(List<string> outline, string text) => outline.Add(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
}
