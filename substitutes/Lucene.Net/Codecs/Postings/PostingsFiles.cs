using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Postings;

/// <summary>The files that a segment's postings are in; null for the positions if no field keeps them.</summary>
internal sealed record PostingsFiles(FileImage Docs, FileImage? Positions);
