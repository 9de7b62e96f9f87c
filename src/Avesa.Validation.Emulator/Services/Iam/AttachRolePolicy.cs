using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Attaches a managed policy to a role; nothing happens when it is attached already.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html</remarks>
internal sealed class AttachRolePolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(AttachRolePolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var role = call.Role(input, "iam:AttachRolePolicy");
        var arn = input.Required("PolicyArn", IamErrors.Validation);
        if (PrincipalPolicies.Find(call.Account, arn) is null)
        {
            throw IamErrors.NoSuchEntity($"Policy {arn} does not exist or is not attachable.");
        }

        lock (role.AttachedPolicies)
        {
            if (!role.AttachedPolicies.Contains(arn))
            {
                role.AttachedPolicies.Add(arn);
            }
        }

        return [];
    }
}
