#nullable disable // as the original
using System.Collections.Specialized;

namespace Reqnroll;

public class ScenarioInfo
{
    public ScenarioInfo(
        string title, string description, string[] tags, IOrderedDictionary arguments, string[] inheritedTags = null, string pickleIndex = null)
    {
        Title = title;
        Description = description;
        Tags = tags ?? [];
        Arguments = arguments;
        CombinedTags = [.. Tags, .. inheritedTags ?? []];
        PickleIdIndex = pickleIndex;
    }

    /// <summary>The scenario's own tags and those of its Examples, without <c>@</c>.</summary>
    public string[] Tags { get; }

    /// <summary><see cref="Tags"/>, then the feature's, then the rule's.</summary>
    public string[] CombinedTags { get; private set; }

    /// <summary>The example's values by column; empty for a plain scenario.</summary>
    public IOrderedDictionary Arguments { get; }

    /// <summary>As it stands in the feature: an outline's placeholders are not replaced.</summary>
    public string Title { get; }

    public string Description { get; }

    internal string PickleIdIndex { get; }
}
