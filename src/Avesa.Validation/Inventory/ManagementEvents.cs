using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;

namespace Avesa.Validation.Inventory;

/// <summary>Reads from a trail's selectors, basic or advanced, which management events it does not record.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/filtering-data-events.html, https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html</remarks>
internal static class ManagementEvents
{
    /// <summary>What is left out, for sentences; empty when one selector takes all.</summary>
    public static IReadOnlyList<string> LeftOut(GetEventSelectorsResponse selectors)
    {
        List<IReadOnlyList<string>> each =
        [
            .. (selectors.EventSelectors ?? []).Where(selector => selector.IncludeManagementEvents != false).Select(LeftOut),
            .. (selectors.AdvancedEventSelectors ?? []).Where(IsOfManagement).Select(LeftOut),
        ];
        return each.Count == 0 ? ["all management events"] : each.MinBy(left => left.Count)!;
    }

    private static IReadOnlyList<string> LeftOut(EventSelector selector) =>
    [
        .. selector.ReadWriteType == ReadWriteType.ReadOnly ? ["events that write"] : selector.ReadWriteType == ReadWriteType.WriteOnly ? (string[])["events that read"] : [],
        .. (selector.ExcludeManagementEventSources ?? []).Select(source => $"events of {source}"),
    ];

    private static bool IsOfManagement(AdvancedEventSelector selector) =>
        (selector.FieldSelectors ?? []).Exists(field => field.Field == "eventCategory" && (field.Equals ?? []).Contains("Management"));

    // Every other field narrows.
    private static IReadOnlyList<string> LeftOut(AdvancedEventSelector selector) =>
        [.. (selector.FieldSelectors ?? []).Where(field => field.Field != "eventCategory").Select(field => $"events by {field.Field}")];
}
