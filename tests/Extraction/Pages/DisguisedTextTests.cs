namespace Khabar.Extraction.Tests.Pages;

/// <summary>Furniture whose letters look Latin and are not, so that blockers do not know its phrases.</summary>
public sealed class DisguisedTextTests
{
    const string Prompt = "Advertise with us and reach the whole valley. Contact us at the office by the bridge, or subscribe to our newsletter.";

    [Fact]
    public void A_word_of_two_alphabets_is_read_as_it_looks()
    {
        var disguised = Prompt.Replace('e', 'е').Replace('o', 'о').Replace('a', 'а').Replace('i', 'і');
        Assert.NotEqual(Prompt, disguised);
        var (plain, mixed) = (Last(Prompt), Last(disguised));
        Assert.False(plain.Kept);
        Assert.Equal((plain.Kept, plain.Kind), (mixed.Kept, mixed.Kind));
    }

    static ArticleBlock Last(string text) => new ArticleExtractor().Extract(Page.FromHtml($"""
        <!DOCTYPE html><title>Orchard Valley plants ten thousand trees</title>
        <article><h1>Orchard Valley plants ten thousand trees</h1>
        <p>Farmers in Orchard Valley planted ten thousand young trees this spring, the largest number since records began, the growers' union said.</p>
        <p>The trees, mostly pears and quinces, replace those that were lost to the storm two years ago, and most of them came from the valley itself.</p>
        <p>To water them the union reopened a canal that had been dry for thirty years, a work of four months, done by two hundred volunteers.</p>
        <p>{text}</p></article>
        """)).Blocks[^1];
}
