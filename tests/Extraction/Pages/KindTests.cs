namespace Khabar.Extraction.Tests.Pages;

/// <summary>Every kind of block that a page can have, on one page with markup and on one without.</summary>
public sealed class KindTests
{
    const string Html = """
        <!DOCTYPE html><html lang="en"><head><title>Glass works of Tarn reopen after the flood</title></head><body>
        <div id="cookie-banner"><p>We use cookies to make this site work and to count our readers.</p></div>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/region">Region</a></li></ul></nav>
        <main><article>
        <h1>Glass works of Tarn reopen after the flood</h1>
        <div class="author-line"><span>Ilse Morrow</span></div>
        <p class="timestamp">12 June 2024, 18:20</p>
        <div class="share-buttons"><a href="#">Share on Facebook</a></div>
        <div class="article-body">
        <figure><img src="a.jpg"><figcaption>Glass blowers light the first furnace of the rebuilt works in Tarn on Wednesday evening, watched by their families and by the mayor.</figcaption></figure>
        <span class="image-credit">Hanna Vogt</span>
        <p>The glass works of Tarn lit their furnaces again on Wednesday, two years after the river broke through the old dam and filled the halls with mud, the works' owners said.</p>
        <p>More than three hundred people work in the five halls, and another forty are to follow in autumn, when the last of the furnaces will have been rebuilt, they said.</p>
        <div class="ad-slot">Advertisement</div>
        <h2>What the flood destroyed</h2>
        <p>The water had risen to the second floor within an hour, and the moulds of a century were lost with the pattern books that nobody had ever copied, said the foreman.</p>
        <blockquote><p>We dug for eleven weeks, and what we found we washed by hand, piece after piece, because nobody would have sold us such moulds again.</p></blockquote>
        <p>The insurance paid for less than half of the damage, so the owners sold the meadow behind the works and borrowed the rest from the savings bank of the town.</p>
        <aside class="pullquote"><p>We dug for eleven weeks, and what we found we washed by hand, said the foreman of the works.</p></aside>
        <ul><li>Five halls have been rebuilt since the flood, the largest of them in brick</li><li>Three hundred people work there again, as many as in the year before it</li></ul>
        <table><tr><th>Year</th><th>Workers</th></tr><tr><td>2021</td><td>310</td></tr><tr><td>2024</td><td>302</td></tr></table>
        <p>Visitors can see the furnaces on the first Saturday of every month, and the museum in the old pattern room opens again in spring, the town said on Thursday.</p>
        <p>This article was originally published by the Valley Post.</p>
        </div>
        <div class="author-bio"><p>Ilse Morrow writes about the towns along the river. She studied history and has worked for three newspapers.</p></div>
        </article></main>
        <section class="related-stories"><h3>Related stories</h3><a href="/b">The dam of Tarn is to be rebuilt by the end of next year...</a></section>
        <div id="comments"><p>Oskar: My grandfather worked there, good to see the chimneys smoke again.</p></div>
        <div class="newsletter-signup"><p>Get our newsletter with the news of the valley every morning.</p></div>
        <footer><p>© 2024 Tarn Messenger. All rights reserved.</p></footer>
        </body></html>
        """;

    static readonly ExtractedArticle FromHtml = new ArticleExtractor().Extract(Page.FromHtml(Html));

    [Theory]
    [InlineData("The insurance paid", BlockKind.Paragraph)]
    [InlineData("What the flood destroyed", BlockKind.Heading)]
    [InlineData("Five halls have been", BlockKind.ListItem)]
    [InlineData("We dug for eleven weeks, and what we found we washed by hand, piece", BlockKind.Quote)]
    [InlineData("Year\tWorkers", BlockKind.Table)]
    public void A_part_of_the_body_has_its_kind(string text, BlockKind kind) => Assert.Equal((kind, true), Found(FromHtml, text));

    [Theory]
    [InlineData("Glass works of Tarn", BlockKind.Headline)]
    [InlineData("Ilse Morrow", BlockKind.Byline)]
    [InlineData("12 June 2024", BlockKind.Dateline)]
    [InlineData("We use cookies", BlockKind.CookieNotice)]
    [InlineData("Region", BlockKind.Navigation)]
    [InlineData("Share on Facebook", BlockKind.ShareBar)]
    [InlineData("Hanna Vogt", BlockKind.PhotoCredit)]
    [InlineData("Advertisement", BlockKind.Advertisement)]
    [InlineData("This article was originally", BlockKind.ReprintCredit)]
    [InlineData("Ilse Morrow writes", BlockKind.AuthorBiography)]
    [InlineData("The dam of Tarn", BlockKind.RelatedStoryTeaser)]
    [InlineData("Oskar:", BlockKind.Comments)]
    [InlineData("Get our newsletter", BlockKind.SubscriptionPrompt)]
    [InlineData("© 2024", BlockKind.Footer)]
    public void What_is_no_part_of_it_has_its_kind(string text, BlockKind kind) => Assert.Equal((kind, false), Found(FromHtml, text));

    [Theory]
    [InlineData("Glass blowers light", BlockKind.Caption)]
    [InlineData("We dug for eleven weeks, and what we found we washed by hand, said", BlockKind.Quote)]
    public void Captions_and_pull_quotes_are_told_apart_where_they_are_kept(string text, BlockKind kind)
    {
        var (found, kept) = Found(FromHtml, text);
        Assert.True(!kept || found == kind, $"{text}: {found}");
    }

    static (BlockKind Kind, bool Kept) Found(ExtractedArticle article, string beginning)
    {
        var block = article.Blocks.First(block => block.Text.StartsWith(beginning, StringComparison.Ordinal));
        return (block.Kind, block.Kept);
    }
}
