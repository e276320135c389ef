using System.Text.Json.Nodes;

namespace Khabar.Scenarios;

/// <summary>The five real articles, as a crawler delivered them, go in through REST and are found: the suite's first promise.</summary>
[Collection(GatewayCollection.Name)]
public sealed class SeedArticleTests(RunningGateway gateway)
{
    // File names are the ids; what a person sees in them.
    const string CorridorsEnglish = "000_d1a03c50ac11b52c", CorridorsArabic = "001_e0c8b71e8ee5d8b4", RequestRejected = "002_52036d565ad0224b",
        ThirdRoundArabic = "003_841ff137c70073c4", CasualtiesUnacceptable = "004_6b2e10c6dedfae58";

    /// <summary>Lines of furniture, or their beginnings, which stand in the files and must not be searched.</summary>
    static readonly string[] Furniture =
    [
        "Advertisement", "SHARE", "Previous article", "Next article", "Hana Levi Julian is a Middle East news analyst", "Discussion about this post",
        "Zaļā Josta - Reklāma", "أعلنت أمازون عن تسريح", "تراجع سعر الذهب", "يتوقع الراصد الجوي", "Photo Credit",
    ];

    [SharedFact("seeds")]
    public async Task The_real_articles_are_cleaned_and_found_in_both_languages()
    {
        var languages = new Dictionary<string, string>();
        var positions = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SharedFolder.Find("seeds")!, "*.txt"))
        {
            var stored = await gateway.PostAsync("/v1/articles", new { id = Path.GetFileNameWithoutExtension(file), source = "seeds", text = await File.ReadAllTextAsync(file) }, 201);
            languages[(string)stored["id"]!] = (string)stored["language"]!;
            positions.Add((string)stored["position"]!);
        }
        Assert.Equal(new Dictionary<string, string>
        {
            [CorridorsEnglish] = "en", [CorridorsArabic] = "ar", [RequestRejected] = "en", [ThirdRoundArabic] = "ar", [CasualtiesUnacceptable] = "en",
        }.OrderBy(pair => pair.Key), languages.OrderBy(pair => pair.Key));

        foreach (var id in languages.Keys)
        {
            var text = (string)(await gateway.GetAsync($"/v1/articles/{id}"))["text"]!;
            foreach (var line in text.Split('\n')) Assert.DoesNotContain(Furniture, furniture => line.StartsWith(furniture, StringComparison.Ordinal));
        }

        async Task<List<string>> SearchAsync(string query)
        {
            var answer = await gateway.GetAsync($"/v1/search?source=seeds&page_size=100&q={Uri.EscapeDataString(query)}&position={string.Join(',', positions)}");
            return [.. answer["hits"]!.AsArray().Select(hit => (string)hit!["id"]!)];
        }

        Assert.Equal(CorridorsEnglish, (await SearchAsync("humanitarian corridors"))[0]);
        foreach (var query in new[] { "ممرات إنسانية", "الممرات" }) Assert.Superset(new HashSet<string> { CorridorsArabic, ThirdRoundArabic }, (await SearchAsync(query)).ToHashSet());
        var putin = await SearchAsync("بوتين");
        Assert.Equal(putin.Order(), (await SearchAsync("بوتن")).Order());
        Assert.Superset(new HashSet<string> { CorridorsArabic, ThirdRoundArabic }, putin.ToHashSet());
        Assert.Equal([CorridorsEnglish], await SearchAsync("\"Going to Plan\""));
        Assert.Empty(await SearchAsync("\"Plan to Going\""));
    }
}
