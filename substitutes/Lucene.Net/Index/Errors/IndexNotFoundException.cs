namespace Lucene.Net.Index;

/// <summary>The folder holds no commit.</summary>
public sealed class IndexNotFoundException(string message) : FileNotFoundException(message);
