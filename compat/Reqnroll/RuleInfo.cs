#nullable disable // as the original
namespace Reqnroll;

public class RuleInfo(string title, string description, string[] tags)
{
    public string Title { get; } = title;

    public string Description { get; } = description;

    /// <summary>The rule's own tags, without <c>@</c>.</summary>
    public string[] Tags { get; } = tags ?? [];
}
