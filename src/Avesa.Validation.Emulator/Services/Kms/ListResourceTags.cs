using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>Lists the tags of a key of the caller's own account.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html</remarks>
internal sealed class ListResourceTags : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListResourceTags);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (key, _) = call.Key(input, "kms:ListResourceTags");
        return KmsPages.Answer(
            call, input, "Tags", key.Tags, tag => tag.Key, tag => new JsonObject { ["TagKey"] = tag.Key, ["TagValue"] = tag.Value }, 50, 50, key.Id);
    }
}
