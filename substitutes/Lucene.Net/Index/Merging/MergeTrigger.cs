namespace Lucene.Net.Index;

/// <summary>What made a writer look for merges.</summary>
public enum MergeTrigger { NONE, SEGMENT_FLUSH, FULL_FLUSH, EXPLICIT, MERGE_FINISHED, CLOSING }
