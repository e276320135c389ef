using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Khabar.Extraction.Reading;

/// <summary>
/// A node of the tree that AngleSharp's parser builds for us: a parent, children, and no more than the standard's tree construction asks
/// for. A full DOM takes as long again as the parsing itself.
/// </summary>
internal abstract class MarkupNode : IConstructableNode, IConstructableNodeList
{
    MarkupNode[] children = [];
    MarkupNode? parent;

    /// <summary>How many children it has.</summary>
    public int Count { get; private set; }

    /// <summary>A child.</summary>
    public MarkupNode this[int index] => children[index];

    public abstract StringOrMemory NodeName { get; }

    public virtual NodeFlags Flags => NodeFlags.None;

    IConstructableNode? IConstructableNode.Parent
    {
        get => parent;
        set => parent = (MarkupNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    int IConstructableNodeList.Length => Count;

    IConstructableNode IConstructableNodeList.this[int index] => children[index];

    public virtual void AddNode(IConstructableNode node) => InsertNode(Count, node);

    public void InsertNode(int index, IConstructableNode node)
    {
        var child = (MarkupNode)node;
        if (Count == children.Length)
            Array.Resize(ref children, Math.Max(2, 2 * Count));
        if (index < Count)
            Array.Copy(children, index, children, index + 1, Count - index);
        children[index] = child;
        Count++;
        child.parent = this;
    }

    /// <summary>Puts a node before this one. False if this one stands nowhere.</summary>
    public bool PrecedeBy(IConstructableNode node)
    {
        if (parent is null || parent.IndexOf(this) is not (>= 0 and var index))
            return false;
        parent.InsertNode(index, node);
        return true;
    }

    public void RemoveNode(int index, IConstructableNode node)
    {
        Count--;
        Array.Copy(children, index + 1, children, index, Count - index);
        ((MarkupNode)node).parent = null;
    }

    public void RemoveChild(IConstructableNode node)
    {
        if (IndexOf(node) is >= 0 and var index)
            RemoveNode(index, node);
    }

    /// <summary>A child's place, from the end on: what tree construction moves is nearly always the last one.</summary>
    int IndexOf(IConstructableNode node)
    {
        var index = Count - 1;
        while (index >= 0 && !ReferenceEquals(children[index], node))
            index--;
        return index;
    }

    public void RemoveFromParent() => parent?.RemoveChild(this);

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => InsertText(Count, text, emitWhiteSpaceOnly);

    public void InsertText(int index, StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        if (index > 0 && children[index - 1] is MarkupText before)
            before.Append(text.Memory);
        else
            InsertNode(index, new MarkupText(text.Memory));
    }

    public void Clear()
    {
        children = [];
        Count = 0;
    }

    public IEnumerator<IConstructableNode> GetEnumerator() => children.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
