using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Makes a role; its name is unique in the account whatever the path and the case.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html</remarks>
internal sealed class CreateRole : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(CreateRole);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var name = input.Required("RoleName", IamErrors.Validation);
        var path = input.Text("Path") ?? "/";
        var arn = Entities.ArnOf(call, $"role{path}{name}");
        call.Demand("iam:CreateRole", arn);
        var role = new IamRole
        {
            Name = name,
            Path = path,
            Arn = arn,
            Id = "AROA" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 17),
            Created = call.Now,
            TrustPolicy = PolicyInput.Trust(input.Required("AssumeRolePolicyDocument", IamErrors.Validation)),
            Description = input.Text("Description"),
            MaxSessionDuration = input.Number("MaxSessionDuration", 3600, 43200, IamErrors.Validation) ?? 3600,
            PermissionsBoundary = input.Text("PermissionsBoundary"),
        };
        foreach (var tag in input.Structures("Tags"))
        {
            role.Tags[tag.Required("Key", IamErrors.Validation)] = tag.Text("Value") ?? "";
        }

        return call.Account.Roles.Keys.Contains(name, StringComparer.OrdinalIgnoreCase) || !call.Account.Roles.TryAdd(name, role)
            ? throw new AwsError("EntityAlreadyExists", $"Role with name {name} already exists.", StatusCodes.Status409Conflict)
            : new JsonObject { ["Role"] = IamShapes.Full(role) };
    }
}
