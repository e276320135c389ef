using System.Text.Encodings.Web;
using System.Text.Json;
using Khabar.Extraction.Deciding;
using Khabar.Extraction.Features;
using Khabar.Extraction.Templates;

namespace Khabar.Extraction.Training;

/// <summary>Writes what is extracted: SET.jsonl for the scorers, blocks.tsv to look for errors in.</summary>
sealed class ExtractedPages : IDisposable
{
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly string folder;
    readonly Dictionary<string, StreamWriter> sets = [];
    readonly StreamWriter dump;

    /// <summary>Writes into a folder, which is made if there is none.</summary>
    public ExtractedPages(string folder)
    {
        Directory.CreateDirectory(folder);
        this.folder = folder;
        dump = new StreamWriter($"{folder}/blocks.tsv");
    }

    /// <summary>Extracts a page and gives the probability of each of its blocks.</summary>
    public float[] Add(TrainingPage page, BodyClassifier classifier)
    {
        var probabilities = classifier.Probabilities(page.Analysis);
        var named = BlockNaming.Name(page.Analysis, probabilities, HostTemplate.Empty);
        var blocks = page.Statement is { } statement ? StatedBody.Complete(page.Analysis, statement.Metadata, statement.Scripts, named) : named;
        if (!sets.TryGetValue(page.Set, out var set))
            sets[page.Set] = set = new StreamWriter($"{folder}/{page.Set}.jsonl");
        set.WriteLine(JsonSerializer.Serialize(new { id = page.Id, text = string.Join('\n', blocks.Where(block => block.Kept).Select(block => block.Text)) }, Options));
        for (var i = 0; i < named.Length; i++)
            dump.WriteLine(string.Join('\t', page.Set, page.Language, page.Id, i, page.Labels[i], probabilities[i].ToString("0.000"), named[i].Kept ? 1 : 0, named[i].Kind,
                page.Analysis.Texts.Facts[i].Words, Place(page.Analysis, i), named[i].Text.ReplaceLineEndings(" ").Replace('\t', ' ')));
        return probabilities;
    }

    /// <summary>Ends the files.</summary>
    public void Dispose()
    {
        dump.Dispose();
        foreach (var set in sets.Values)
            set.Dispose();
    }

    static string Place(PageAnalysis analysis, int i)
    {
        var elements = analysis.Page.Elements;
        var tags = new List<string>();
        for (var e = analysis.Page.Blocks[i].Container; e > 0 && tags.Count < 5; e = elements[e].Parent)
            tags.Insert(0, elements[e].Tag.ToString());
        return string.Join('>', tags);
    }
}
