using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <content>What a check found.</content>
public partial class CheckIndex
{
    /// <summary>What a check of an index found.</summary>
    public class Status
    {
        internal Status(Directory dir) => Dir = dir;

        public Directory Dir { get; }

        /// <summary>Whether nothing is broken.</summary>
        public bool Clean { get; internal set; }

        /// <summary>Whether there is no commit.</summary>
        public bool MissingSegments { get; internal set; }

        /// <summary>Whether the commit's file, or a segment's description, cannot be read.</summary>
        public bool CantOpenSegments { get; internal set; }

        /// <summary>Whether only some segments were checked.</summary>
        public bool Partial { get; internal set; }

        public string? SegmentsFileName { get; internal set; }

        public int NumSegments { get; internal set; }

        public int NumBadSegments { get; internal set; }

        /// <summary>Documents in broken segments.</summary>
        public int TotLoseDocCount { get; internal set; }

        /// <summary>Whether the names of segments to come are free.</summary>
        public bool ValidCounter { get; internal set; }

        public IDictionary<string, string>? UserData { get; internal set; }

        public IList<string> SegmentsChecked { get; } = [];

        public IList<SegmentInfoStatus> SegmentInfos { get; } = [];

        /// <summary>What a check of a segment found. A part that was not reached is null.</summary>
        public class SegmentInfoStatus
        {
            internal SegmentInfoStatus(SegmentCommitInfo info)
            {
                (Name, DocCount, NumDeleted, DeletionsGen) = (info.Info.Name, info.Info.DocCount, info.DelCount, info.DelGen);
                (NumFiles, SizeMB, Diagnostics) = (info.GetFiles().Count, info.GetSizeInBytes() / 1048576.0, info.Info.Diagnostics);
            }

            public string Name { get; }

            public int DocCount { get; }

            public int NumFiles { get; }

            public double SizeMB { get; }

            public bool HasDeletions => DeletionsGen > 0;

            public long DeletionsGen { get; }

            public int NumDeleted { get; }

            /// <summary>Whether all files could be opened and have the checksums they were written with.</summary>
            public bool OpenReaderPassed { get; internal set; }

            public IDictionary<string, string> Diagnostics { get; }

            public FieldNormStatus? FieldNormStatus { get; internal set; }

            public TermIndexStatus? TermIndexStatus { get; internal set; }

            public StoredFieldStatus? StoredFieldStatus { get; internal set; }

            public DocValuesStatus? DocValuesStatus { get; internal set; }
        }

        public sealed class FieldNormStatus
        {
            internal FieldNormStatus() { }

            public long TotFields { get; internal set; }
        }

        public sealed class TermIndexStatus
        {
            internal TermIndexStatus() { }

            /// <summary>Terms with a live document.</summary>
            public long TermCount { get; internal set; }

            /// <summary>Terms of deleted documents only.</summary>
            public long DelTermCount { get; internal set; }

            /// <summary>Documents of all terms.</summary>
            public long TotFreq { get; internal set; }

            /// <summary>Positions of all terms.</summary>
            public long TotPos { get; internal set; }
        }

        public sealed class StoredFieldStatus
        {
            internal StoredFieldStatus() { }

            public int DocCount { get; internal set; }

            public long TotFields { get; internal set; }
        }

        public sealed class DocValuesStatus
        {
            internal DocValuesStatus() { }

            public long TotalValueFields { get; internal set; }

            public long TotalNumericFields { get; internal set; }

            public long TotalBinaryFields { get; internal set; }

            public long TotalSortedFields { get; internal set; }

            public long TotalSortedSetFields { get; internal set; }
        }
    }
}
