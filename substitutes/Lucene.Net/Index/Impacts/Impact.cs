namespace Lucene.Net.Index.Impacts;

/// <summary>
/// A frequency and the norm of a field, both of one posting. The impacts of a stretch of postings are those of its pairs that no
/// other pair beats (higher or equal frequency in a shorter or equally long field); the best score lies among them.
/// </summary>
/// <param name="Freq">How often the term occurs in the document; 1 where frequencies are not indexed.</param>
/// <param name="Norm">
/// The length's byte, compared unsigned, a higher one standing for a longer field; 1 where the field has no norms.
/// </param>
internal readonly record struct Impact(int Freq, byte Norm);
