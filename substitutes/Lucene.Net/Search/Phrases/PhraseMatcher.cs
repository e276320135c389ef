namespace Lucene.Net.Search;

/// <summary>Looks for a phrase in the positions of the document that all its terms stand on.</summary>
internal abstract class PhraseMatcher
{
    /// <summary>How often the phrase occurs; 0 if it does not. Once a document.</summary>
    public abstract float Frequency();
}
