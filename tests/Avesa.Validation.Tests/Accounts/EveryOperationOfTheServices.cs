using System.Reflection;
using System.Reflection.Emit;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Tests.Accounts;

/// <summary>
/// Every operation that AWS's own models name, whether a client here has it or not, sent through the pipeline of the service's client: none but those of the
/// read list gets past it.
/// </summary>
public sealed class EveryOperationOfTheServices(ServiceModels models, EmulatedAccounts accounts) : IClassFixture<ServiceModels>, IClassFixture<EmulatedAccounts>
{
    private static readonly ModuleBuilder Requests =
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Requests"), AssemblyBuilderAccess.Run).DefineDynamicModule("Requests");

    private static readonly MethodInfo Send = typeof(AmazonServiceClient)
        .GetMethod("InvokeAsync", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(AmazonWebServiceRequest), typeof(InvokeOptionsBase), typeof(CancellationToken)])!
        .MakeGenericMethod(typeof(AmazonWebServiceResponse));

    // Reads that are sent as a POST, since what they ask for does not fit a URL.
    private static readonly string[] PostedReads = ["securityhub:GetEnabledStandards"];

    public static IEnumerable<TheoryDataRow<string>> Services() => ReadOperations.ByService.Keys.Select(service => new TheoryDataRow<string>(service));

    [Theory]
    [MemberData(nameof(OperationsOffTheReadList.Clients), MemberType = typeof(OperationsOffTheReadList))]
    public async Task Is_refused_before_it_is_sent_unless_the_read_list_has_it(string client, string service)
    {
        var off = models.Of(service).Keys.Where(operation => !ReadOperations.Contains(service, operation) && !IsNameOfARead(service, operation)).ToList();
        off.Should().NotBeEmpty();
        using var production = accounts.Open();
        await production.Identify(TestContext.Current.CancellationToken);
        var before = accounts.Emulator.Calls.Count;

        foreach (var operation in off)
        {
            (await Refused(production, client, service, operation)).Should().BeTrue($"{service}:{operation} is not on the read list");
        }

        accounts.Emulator.Calls.Should().HaveCount(before);
    }

    [Fact]
    public async Task Of_Lambda_is_refused_but_Invoke_where_functions_may_be_run()
    {
        using var production = accounts.Open(options: accounts.Options with { AllowInvoke = true });
        await production.Identify(TestContext.Current.CancellationToken);
        var passed = new List<string>();

        foreach (var operation in models.Of("lambda").Keys.Where(operation => !ReadOperations.Contains("lambda", operation)))
        {
            if (!await Refused(production, "LambdaOnce", "lambda", operation))
            {
                passed.Add(operation);
            }
        }

        passed.Should().Equal("Invoke");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void On_the_read_list_is_in_the_model_and_reads(string service)
    {
        var methods = models.Of(service);
        var listed = ReadOperations.ByService[service];

        listed.Should().BeSubsetOf(methods.Keys);
        if (methods.Values.Distinct().Count() > 1 && service is not "sso-oauth")
        {
            listed.Where(operation => methods[operation] is not ("GET" or "HEAD")).Select(operation => $"{service}:{operation}").Should().BeSubsetOf(PostedReads);
        }
    }

    // GetBucketNotification: AWS's name of what was before GetBucketNotificationConfiguration, and the SDK's name of the latter.
    private static bool IsNameOfARead(string service, string operation) => service == "s3" && OperationsOffTheReadList.SdkNames.ContainsKey(operation);

    private async Task<bool> Refused(AccountConnection connection, string client, string service, string operation)
    {
        var target = typeof(AccountConnection).GetProperty(client)!.GetValue(connection)!;
        try
        {
            await (Task)Send.Invoke(target, [Request(service, operation), new InvokeOptions(), TestContext.Current.CancellationToken])!;
            return false;
        }
        catch (WriteRefusedException refused)
        {
            refused.Operation.Should().StartWith(operation);
            return true;
        }
        catch (NullReferenceException)
        {
            // Past the guard, the pipeline misses the marshaller that this request does not have.
            return false;
        }
    }

    // The pipeline takes an operation's name from the type of its request.
    private static AmazonWebServiceRequest Request(string service, string operation)
    {
        var name = $"{service}.{operation}Request";
        lock (Requests)
        {
            var type = Requests.GetType(name) ?? Requests.DefineType(name, TypeAttributes.Public, typeof(AmazonWebServiceRequest)).CreateType();
            return (AmazonWebServiceRequest)Activator.CreateInstance(type)!;
        }
    }
}
