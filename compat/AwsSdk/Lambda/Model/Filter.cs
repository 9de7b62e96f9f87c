namespace Amazon.Lambda.Model;

public class Filter
{
    public string Pattern { get; set; }
}
