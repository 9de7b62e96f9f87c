using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam.Simulation;

/// <summary>What the policies of a user or role permit, without doing it. A resource policy is taken for users only.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</remarks>
internal sealed class SimulatePrincipalPolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(SimulatePrincipalPolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var source = input.Required("PolicySourceArn", IamErrors.Validation);
        call.Demand("iam:SimulatePrincipalPolicy", source);
        var entity = Find(call.Account, source);
        var caller = input.Text("CallerArn") ?? entity.Arn;
        return Simulator.Answer(call, input, PrincipalPolicies.Of(call.Account, entity), caller);
    }

    // The entity is found by its name alone, whatever path the ARN has.
    private static IamIdentity Find(Account account, string source)
    {
        if (!Arn.TryParse(source, out var arn) || arn.Service != "iam" || arn.Resource.Split('/') is not [var kind and ("user" or "role" or "group"), .., var name])
        {
            throw IamErrors.InvalidInput($"Invalid ARN provided in the request: {source}");
        }

        if (arn.AccountId != account.Id)
        {
            throw IamErrors.InvalidInput($"Invalid Policy Source Arn: caller's account {account.Id} does not have access to policies in account {arn.AccountId}.");
        }

        IamIdentity? entity = kind switch
        {
            "user" => account.Users.GetValueOrDefault(name),
            "role" => account.Roles.GetValueOrDefault(name),
            _ => null,
        };
        return entity ?? throw IamErrors.NoSuchEntity("Unable to retrieve specified IAM entity.");
    }
}
