using AngleSharp.Dom;

namespace Khabar.Extraction.Reading;

/// <summary>Walks trees without recursion.</summary>
internal static class DocumentWalk
{
    /// <summary>All elements below <paramref name="root"/> in document order.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        var stack = new Stack<(INodeList Children, int Next)>();
        stack.Push((root.ChildNodes, 0));
        while (stack.TryPop(out var frame))
        {
            if (frame.Next >= frame.Children.Length)
                continue;
            stack.Push((frame.Children, frame.Next + 1));
            if (frame.Children[frame.Next] is not IElement element)
                continue;
            yield return element;
            if (element.HasChildNodes)
                stack.Push((element.ChildNodes, 0));
        }
    }
}
