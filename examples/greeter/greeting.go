package main

import (
	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// greeting says hello to a name, whose words begin with a capital letter whatever was typed.
func greeting(name string) string {
	return "Hello, " + cases.Title(language.English).String(name) + "!\n"
}
