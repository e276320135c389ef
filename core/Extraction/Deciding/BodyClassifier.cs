using Khabar.Extraction.Features;
using Khabar.Extraction.Model;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Deciding;

/// <summary>Says of every block how probable it is that it belongs to the body: one model looks at blocks, a second at what the first said.</summary>
internal sealed class BodyClassifier
{
    /// <summary>The models for pages with markup.</summary>
    public static readonly BodyClassifier Markup = new(DataFile.Lines("markup-blocks.txt"), DataFile.Lines("markup-context.txt"), LearnedWeights.Read(DataFile.Lines("markup-weights.txt"), DataFile.Lines("markup-names.txt")));

    /// <summary>The models for flattened text.</summary>
    public static readonly BodyClassifier Lines = new(DataFile.Lines("lines-blocks.txt"), DataFile.Lines("lines-context.txt"), LearnedWeights.Read(DataFile.Lines("lines-weights.txt"), []));

    readonly BoostedTrees blocks;
    readonly BoostedTrees context;
    readonly LearnedWeights weights;

    /// <summary>A classifier of two models, as lines of text, and the weights of words that they were trained with.</summary>
    /// <exception cref="InvalidDataException">The lines are no model.</exception>
    public BodyClassifier(IEnumerable<string> blocks, IEnumerable<string> context, LearnedWeights weights)
    {
        this.blocks = BoostedTreesReader.Read(blocks);
        this.context = BoostedTreesReader.Read(context);
        this.weights = weights;
    }

    /// <summary>The probability for each block of a page, 0 to 1.</summary>
    public float[] Probabilities(PageAnalysis analysis)
    {
        var first = blocks.Probabilities(BlockFeatures.Compute(analysis, weights));
        var probabilities = context.Probabilities(ContextFeatures.Compute(analysis, first));
        ShortPages.Correct(analysis, probabilities);
        TeaserLists.Lower(analysis, probabilities);
        WordLists.Lower(analysis, probabilities);
        LeadingDates.Lower(analysis, probabilities);
        CodeListings.Raise(analysis, probabilities);
        ClosedDialogs.Lower(analysis, probabilities);
        return probabilities;
    }
}
