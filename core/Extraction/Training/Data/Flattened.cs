namespace Khabar.Extraction.Training;

/// <summary>Pages without their markup, for the models of flattened text.</summary>
static class Flattened
{
    /// <summary>The same page, a line a block, with the same labels.</summary>
    public static TrainingPage Of(TrainingPage page)
    {
        var flat = TrainingPage.Flatten(page.Analysis);
        if (flat.Page.Blocks.Count != page.Labels.Length)
            throw new InvalidDataException($"{page.Id}: {flat.Page.Blocks.Count} lines for {page.Labels.Length} blocks.");
        return page with { Analysis = flat, Statement = null };
    }
}
