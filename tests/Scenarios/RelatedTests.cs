namespace Khabar.Scenarios;

/// <summary>A reader of one report finds the same story told by others, in either language.</summary>
[Collection(GatewayCollection.Name)]
public sealed class RelatedTests(RunningGateway gateway)
{
    const string CorridorsEnglish = "related-000", CorridorsArabic = "related-001", RequestRejected = "related-002", ThirdRoundArabic = "related-003", CasualtiesUnacceptable = "related-004";

    [Theory]
    [InlineData("ceasefire-talks-second-round", new[] { "ceasefire-talks-syndicated", "muhadathat-jawla-thaniya" })]
    [InlineData("muhadathat-jawla-thaniya", new[] { "ceasefire-talks-second-round", "ceasefire-talks-syndicated" })]
    [InlineData("railway-line-electric", new[] { "alqitar-alkahrabai" })]
    [InlineData("qamar-sinai-altaqs", new[] { "space-agency-satellite" })]
    [InlineData("tech-firm-cuts-jobs", new string[0])]
    public async Task The_samples_know_the_same_story_in_the_other_language(string id, string[] same) =>
        Assert.Equal(same.Order(), (await SameStoryAsync(id)).Order());

    [SharedFact("seeds")]
    public async Task The_real_articles_are_two_stories()
    {
        var positions = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SharedFolder.Find("seeds")!, "*.txt"))
        {
            var id = "related-" + Path.GetFileName(file)[..3];
            positions.Add((string)(await gateway.PostAsync("/v1/articles", new { id, source = "related", text = await File.ReadAllTextAsync(file) }, 201))["position"]!);
        }
        await gateway.GetAsync($"/v1/search?q=x&position={string.Join(',', positions)}");
        string[] talks = [CorridorsEnglish, CorridorsArabic, ThirdRoundArabic], gaza = [RequestRejected, CasualtiesUnacceptable];
        foreach (var story in new[] { talks, gaza })
        {
            foreach (var id in story)
                Assert.Equal(story.Except([id]).Order(), (await SameStoryAsync(id)).Where(other => other.StartsWith("related-", StringComparison.Ordinal)).Order());
        }
    }

    async Task<List<string>> SameStoryAsync(string id) =>
        [.. (await gateway.GetAsync($"/v1/articles/{id}/related"))["same_story"]!.AsArray().Select(hit => (string)hit!["id"]!)];
}
