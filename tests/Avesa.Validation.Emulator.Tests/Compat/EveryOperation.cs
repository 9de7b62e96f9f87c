using System.Reflection;
using Amazon.Backup;
using Amazon.CloudFormation;
using Amazon.CloudTrail;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.ConfigService;
using Amazon.EventBridge;
using Amazon.GuardDuty;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.Scheduler;
using Amazon.SecretsManager;
using Amazon.SecurityHub;
using Amazon.SimpleNotificationService;
using Amazon.WAFV2;

namespace Avesa.Validation.Emulator.Tests.Compat;

/// <summary>What holds for each operation of each client, so that a new one cannot be half declared.</summary>
public sealed class EveryOperation
{
    private static readonly (Type Client, string Scope)[] Services =
    [
        (typeof(AmazonBackupClient), "backup"),
        (typeof(AmazonCloudFormationClient), "cloudformation"),
        (typeof(AmazonCloudTrailClient), "cloudtrail"),
        (typeof(AmazonCloudWatchClient), "monitoring"),
        (typeof(AmazonCloudWatchLogsClient), "logs"),
        (typeof(AmazonConfigServiceClient), "config"),
        (typeof(AmazonEventBridgeClient), "events"),
        (typeof(AmazonGuardDutyClient), "guardduty"),
        (typeof(AmazonIdentityManagementServiceClient), "iam"),
        (typeof(AmazonLambdaClient), "lambda"),
        (typeof(AmazonOrganizationsClient), "organizations"),
        (typeof(AmazonSchedulerClient), "scheduler"),
        (typeof(AmazonSecretsManagerClient), "secretsmanager"),
        (typeof(AmazonSecurityHubClient), "securityhub"),
        (typeof(AmazonSimpleNotificationServiceClient), "sns"),
        (typeof(AmazonWAFV2Client), "wafv2"),
    ];

    public static TheoryData<Type, string, string> Operations() =>
    [
        .. from service in Services
           from method in service.Client.GetMethods()
           where method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetParameters() is [{ ParameterType.IsClass: true }, _]
           select new TheoryDataRow<Type, string, string>(service.Client, method.Name, service.Scope),
    ];

    [Theory]
    [MemberData(nameof(Operations), DisableDiscoveryEnumeration = true)]
    public async Task Is_sent_with_its_members_filled_signed_and_answered(Type client, string operation, string scope)
    {
        StandIn.Only("the official clients check their input, and CloudWatch's speaks CBOR");
        var method = client.GetMethods().Single(candidate => candidate.Name == operation && candidate.GetParameters().Length == 2);
        var request = Filled(method.GetParameters()[0].ParameterType);

        await using var stub = (await AwsStub.Start()).Answers(
            scope is "iam" or "monitoring" or "cloudformation" or "sns" ? "<Response/>" : "{}", headers: ("x-amzn-RequestId", "request"));
        using var instance = (AmazonServiceClient)Activator.CreateInstance(client, AwsStub.Credentials, Config(client, stub))!;
        var call = (Task)method.Invoke(instance, [request, TestContext.Current.CancellationToken])!;
        await call;

        stub.Request.SigningScope.Should().Be($"us-east-1/{scope}/aws4_request");
        var name = operation[..^"Async".Length];
        Named(stub.Request).Should().BeOneOf(name, null);
        stub.Request.Path.Should().NotContainAny("{", "%7B");
        var response = (AmazonWebServiceResponse)call.GetType().GetProperty("Result")!.GetValue(call)!;
        response.GetType().Name.Should().Be(name + "Response");
        response.ResponseMetadata.RequestId.Should().Be("request");
        request.GetType().Name.Should().Be(name + "Request");
    }

    /// <summary>The operation that the request names, or null where method and path do.</summary>
    private static string? Named(Recorded request)
    {
        if (request.Headers.TryGetValue("X-Amz-Target", out var target))
            return target.ToString().Split('.')[^1];
        return request.Target == "/" ? request.Form["Action"] : null;
    }

    private static ClientConfig Config(Type client, AwsStub stub)
    {
        var type = client.Assembly.GetType(client.FullName![..^"Client".Length] + "Config")!;
        return (ClientConfig)typeof(AwsStub).GetMethod(nameof(AwsStub.Config))!.MakeGenericMethod(type).Invoke(stub, null)!;
    }

    /// <summary>A request in which every string is "x" and every list has one such string: labels are then never empty.</summary>
    private static AmazonWebServiceRequest Filled(Type type)
    {
        var request = (AmazonWebServiceRequest)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(request, "x");
            else if (property.PropertyType == typeof(List<string>))
                property.SetValue(request, new List<string> { "x" });
            else if (property.PropertyType == typeof(DateTime?))
                property.SetValue(request, DateTime.UnixEpoch);
            else if (property.PropertyType == typeof(int?))
                property.SetValue(request, 1);
        }

        return request;
    }
}
