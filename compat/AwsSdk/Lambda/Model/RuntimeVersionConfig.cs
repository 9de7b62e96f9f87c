namespace Amazon.Lambda.Model;

public class RuntimeVersionConfig
{
    public string RuntimeVersionArn { get; set; }

    public RuntimeVersionError Error { get; set; }
}
