using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Execution;

/// <summary>Names too short to have a sound key in common with words of the other script.</summary>
public sealed class NamesTests : IDisposable
{
    readonly TestSearch search = new(NewsIndex.Shards(
        [
            Article("flood", "أمطار", "غرقت أحياء في جدة بعد السيول، وأغلق طريق الطائف ساعات."),
            .. Enumerable.Range(0, 5).Select(i => Article($"grandfather-{i}", "خدمات", "شكر الجد حفيده على خدمته جدا، وقال إن جدك وجدي صديقان.")),
            Article("talks", "محادثات", "وصل وفد الحوثيين إلى مسقط بعد لقاء زعيم حوثي وسيطا أمميا."),
        ],
        2,
        new Random(1)));

    public void Dispose() => search.Dispose();

    [Theory]
    [InlineData("Jeddah", "flood", "جدة")]
    [InlineData("rain in jeddah", "flood", "جدة")]
    [InlineData("Taif", "flood", "الطائف")]
    [InlineData("houthi", "talks", "حوثي")]
    public void A_short_name_is_found_and_marked_as_Arabic_spells_it(string query, string id, string marked)
    {
        var hit = search.Search(new SearchRequest { Query = query, PageSize = 10 }).Hits[0];
        Assert.Equal(id, hit.Id);
        Assert.Contains(marked, hit.Snippet.Matches.Select(match => hit.Snippet.Text[match.Start..match.End]));
    }

    [Fact]
    public void An_exclusion_excludes_the_word_itself_and_not_what_may_be_its_name() =>
        Assert.Equal(7, search.Search(new SearchRequest { Query = "-Jeddah" }).Total);

    static Article Article(string id, string title, string text) => new() { Id = id, Language = "ar", Title = title, Text = text };
}
