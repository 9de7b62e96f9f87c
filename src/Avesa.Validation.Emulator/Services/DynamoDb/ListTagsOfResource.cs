using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The tags of a table, ten a page.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html</remarks>
internal sealed class ListTagsOfResource : IOperation
{
    private const int PageSize = 10;

    /// <inheritdoc />
    public string Name => nameof(ListTagsOfResource);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var arn = input.RequiredText("ResourceArn");
        var table = call.DemandResource("dynamodb:ListTagsOfResource", arn);
        var page = Page.Of(call, table.Tags, tag => tag.Key, PageSize, input.OptionalText("NextToken"), arn, () => Input.Invalid("Invalid NextToken"));
        var output = new JsonObject
        {
            ["Tags"] = new JsonArray([.. page.Items.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]),
        };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }
}
