using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.v3;

namespace Avesa.Validation.Emulator.Tests;

/// <summary>Whatever these tests say of AWS they say from a page of its documentation, and name it.</summary>
public sealed partial class ContractTests
{
    private const string OurEstate = "says what is in the estate of our own, or how its program behaves";
    private const string BotocoresModels = "rests on the models of the services in botocore, which AWS makes its own clients from";
    private const string OurClients = "says how the stand-in clients are made, which answer to the SDK that they stand in for";

    // Who says nothing of AWS, or rests on something better than a page; by namespace, class or test.
    private static readonly IReadOnlyDictionary<string, string> Exceptions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Estate"] = OurEstate,
        ["Botocore.EveryAnswer"] = BotocoresModels,
        ["Botocore.WrongAnswers"] = BotocoresModels,
        ["Compat.EveryOperation"] = OurClients,
        ["Compat.PipelineHandler"] = OurClients,
        ["S3.BucketFacts.That_the_emulator_lacks_are_refused_by_name"] = "says what the emulator lacks",
        [nameof(ContractTests)] = "is this one",
    };

    private static IReadOnlyList<(Type Class, MethodInfo Test)> Tests { get; } =
    [
        .. from type in typeof(ContractTests).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttributes().OfType<IFactAttribute>().Any()
           select (type, method),
    ];

    [Fact]
    public void Name_the_page_that_they_rest_on() => Tests
        .Where(test => PagesOf(test).Count == 0 && ExceptionOf(test) is null)
        .Select(test => $"{test.Class.FullName}.{test.Test.Name}")
        .Should().BeEmpty();

    [Fact]
    public void Rest_on_pages_of_AWSs_documentation_alone() => Tests
        .SelectMany(PagesOf).Distinct()
        .Where(page => !Page().IsMatch(page))
        .Should().BeEmpty();

    [Fact]
    public void Are_excepted_only_where_there_is_need() => Exceptions.Keys
        .Where(name => Tests.All(test => ExceptionOf(test) != name || PagesOf(test).Count > 0))
        .Should().BeEmpty();

    private static IReadOnlyList<string> PagesOf((Type Class, MethodInfo Test) test) =>
        [.. test.Class.GetCustomAttributes<FromAwsDocsAttribute>().Concat(test.Test.GetCustomAttributes<FromAwsDocsAttribute>()).Select(docs => docs.Page)];

    private static string? ExceptionOf((Type Class, MethodInfo Test) test)
    {
        var name = $"{test.Class.FullName![(typeof(ContractTests).Namespace!.Length + 1)..]}.{test.Test.Name}";
        return Exceptions.Keys.SingleOrDefault(exception => name == exception || name.StartsWith(exception + ".", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^https://docs\.aws\.amazon\.com/[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*\.html(#[A-Za-z0-9_.-]+)?$")]
    private static partial Regex Page();
}
